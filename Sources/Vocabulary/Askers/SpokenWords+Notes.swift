/// The heads of clipped notes, where whoever writes says who they are.
extension SpokenWords {
    /// Whether the name of a worker heads a note: "SENCO, Y4 boy", "housing officer - tenant 18", "PC attached to the MASH".
    ///
    /// The name of a place or service does not: "CAMHS, 14" asks for it.
    func headsNote(_ places: Range<Int>) -> Bool {
        guard places.lowerBound <= 4, (0..<places.lowerBound).allSatisfy(isWorkerQuality) else { return false }
        let last = self[places.upperBound - 1]
        guard AskerWords.workers.contains(last) || AskerWords.workerEndings.contains(where: last.hasSuffix) else {
            return false
        }
        return beginsClause(places.upperBound) || AskerWords.workerFollowers.contains(self[places.upperBound])
    }

    /// "Community midwife", "Year 6 teacher".
    private func isWorkerQuality(_ index: Int) -> Bool {
        AskerWords.workerQualities.contains(self[index]) || self[index] == "year"
            || (self[index - 1] == "year" && EnglishNumber(self[index]) != nil)
    }
}
