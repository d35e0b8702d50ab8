/// The templates of `Sources/SignpostWeb/Templates`, embedded when the package is built.
enum PageTemplate: String, CaseIterable, Sendable {
    case layout
    case home
    case answer
    case service
    case waysIn = "ways-in"
    case waysInForm = "ways-in-form"
    case refer
    case others
    case faultList = "fault-list"
    case helpNow = "help-now"
    case privacy
    case about
    case refusal
    case crisis
    case crisisLines = "crisis-lines"
    case crisisLine = "crisis-line"
    case ways
    case questionForm = "question-form"
    case result
    case parts
    case contact

    /// The template's text in UTF-8.
    var bytes: [UInt8] {
        switch self {
        case .layout: PackageResources.layout_mustache
        case .home: PackageResources.home_mustache
        case .answer: PackageResources.answer_mustache
        case .service: PackageResources.service_mustache
        case .waysIn: PackageResources.ways_in_mustache
        case .waysInForm: PackageResources.ways_in_form_mustache
        case .refer: PackageResources.refer_mustache
        case .others: PackageResources.others_mustache
        case .faultList: PackageResources.fault_list_mustache
        case .helpNow: PackageResources.help_now_mustache
        case .privacy: PackageResources.privacy_mustache
        case .about: PackageResources.about_mustache
        case .refusal: PackageResources.refusal_mustache
        case .crisis: PackageResources.crisis_mustache
        case .crisisLines: PackageResources.crisis_lines_mustache
        case .crisisLine: PackageResources.crisis_line_mustache
        case .ways: PackageResources.ways_mustache
        case .questionForm: PackageResources.question_form_mustache
        case .result: PackageResources.result_mustache
        case .parts: PackageResources.parts_mustache
        case .contact: PackageResources.contact_mustache
        }
    }
}
