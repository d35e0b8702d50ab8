/// How impacts are rounded for the file.
enum Impact {
    /// The least `Float` not below a score.
    static func roundedUp(_ score: Double) -> Float {
        let rounded = Float(score)
        return Double(rounded) < score ? rounded.nextUp : rounded
    }

    /// A score in 255ths of the list's greatest, rounded up and never 0, which stands for no posting at all.
    @inline(__always)
    static func quantised(_ score: Double, of greatest: Double) -> UInt8 {
        guard greatest > 0 else { return 1 }
        return UInt8(min(255, max(1, (score / greatest * 255).rounded(.up))))
    }
}
