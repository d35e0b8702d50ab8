package import DirectoryModel
package import MappedFile

extension Directory {
    /// Answers "may I refer, and how?" for the services that a question finds, best first.
    ///
    /// - Throws: A ``FileFault`` where the snapshot is damaged.
    package func routes(_ question: Question) throws(FileFault) -> RoutesAnswer {
        let answer = try answer(question, supports: Weights.routeSupports)
        var routes: [RouteAnswer] = []
        for result in answer.results {
            guard let service = try service(result.id) else { continue }
            routes.append(try route(service, presented: result, question: question))
        }
        // Whoever asks who may refer asks first about services that take referrals.
        let needReferral = routes.filter { $0.noReferralNeeded != .yes }
        let openToAll = routes.filter { $0.noReferralNeeded == .yes }
        return RoutesAnswer(
            understood: answer.understood,
            crisis: answer.crisis,
            routes: needReferral + openToAll,
            leftOut: answer.leftOut
        )
    }

    /// Answers "may I refer, and how?" for one service; `nil` where there is none of that name.
    ///
    /// - Throws: A ``FileFault`` where the snapshot is damaged.
    package func route(_ id: ServiceID, for question: Question) throws(FileFault) -> RouteAnswer? {
        guard let service = try service(id), let presented = try presented(id, for: question) else { return nil }
        return try route(service, presented: presented, question: question)
    }

    private func route(
        _ service: Service,
        presented: AnsweredService,
        question: Question
    ) throws(FileFault) -> RouteAnswer {
        let role = question.role.flatMap(role)
        return RouteAnswer(
            service: presented,
            noReferralNeeded: service.waysIn.noReferralNeeded,
            directAnswer: presented.gettingIn.answer,
            steps: try RouteSteps(labels: labels).steps(service, role: role, door: door(of: service)),
            meanwhile: RouteSteps.meanwhile(service),
            ifItFails: RouteSteps.ifItFails(service, question: question)
        )
    }

    /// The record of the first door that must be gone through, where the directory has it.
    private func door(of service: Service) throws(FileFault) -> Service? {
        for door in service.waysIn.through {
            if let id = door.id, let found = try self.service(id) { return found }
        }
        return nil
    }
}

/// The answer to "who may refer?" for a need.
package struct RoutesAnswer: Codable, Hashable, Sendable {
    /// What was understood.
    package var understood: Understanding
    /// Help in a crisis.
    package var crisis: CrisisBlock
    /// The way into each service, best first.
    package var routes: [RouteAnswer]
    /// What was left out.
    package var leftOut: LeftOut
}
