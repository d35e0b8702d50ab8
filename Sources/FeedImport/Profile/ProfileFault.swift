/// The mistakes of a profile, all of them at once.
package struct ProfileFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// One mistake.
    package struct Mistake: Hashable, Sendable {
        /// The line of the profile, from 1; 0 where it concerns the whole file.
        package var line: Int
        /// What is wrong and, where one is near, the name that was meant.
        package var message: String
    }

    /// The profile's file.
    package var file: String
    /// Its mistakes in the order of their lines.
    package var mistakes: [Mistake]

    package var description: String {
        mistakes.map { "\(file)\($0.line > 0 ? ":\($0.line)" : ""): \($0.message)" }.joined(separator: "\n")
    }
}
