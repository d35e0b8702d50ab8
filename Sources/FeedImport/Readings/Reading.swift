/// How a profile may ask for a value to be read (`as:`).
enum Reading: String, CaseIterable, Sendable {
    case text
    case html
    case date
    case yesNo = "yes-no"
    case years
    case months
    case ageRange = "age-range"
    case agesInText = "ages-in-text"
    case number
    case whole
    case kilometres
    case miles
    case postcode
    case postcodeInText = "postcode-in-text"
    case phone
    case url
    case email
    case time
    case weekdays
    case rule
    case hours
    case access
    case terms
}
