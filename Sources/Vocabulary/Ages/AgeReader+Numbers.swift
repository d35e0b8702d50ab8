/// Numbers that are ages, by what stands before and after them.
extension AgeReader {
    /// A number with its unit.
    private struct Counted {
        let number: EnglishNumber
        /// Where its words end.
        var end: Int
        var months: Int
        /// Whether its unit says that it is an age: "13yo", "10 M".
        var isCertain: Bool
    }

    func statedAge(at index: Int) -> Found? {
        if let first = text(index).first, "fm".contains(first), let value = Int(text(index).dropFirst()) {
            return (3...25).contains(value) ? made(index..<index + 1, .stated, months: value * 12...value * 12) : nil
        }
        guard let number = EnglishNumber(text(index)) else { return nil }
        if let either = either(number, at: index) { return either }
        if let baby = yearsAndMonths(number, at: index) ?? shortMonths(number, at: index) { return baby }
        guard !isPartOfMore(index) || AgeWords.sexes.contains(text(index + 1)) else { return nil }
        let isCertain = AgeWords.years.contains(number.rest) || AgeWords.sexes.contains(number.rest)
        guard isCertain || ["", "s", "ish"].contains(number.rest) else { return nil }
        var counted = Counted(number: number, end: index + 1, months: number.value * 12, isCertain: isCertain)
        if let part = partOfYear(after: counted.end) {
            counted.months += part.months
            counted.end += part.count
        }
        if let other = rangeEnd(at: counted.end), other.value > number.value, other.value <= 25 {
            return stretch(from: index, number.value, to: other)
        }
        let unit = unit(after: counted.end)
        if isYears(unit) {
            counted.isCertain = true
            if unit == counted.end {
                counted.end += AgeWords.old.contains(text(unit + 1)) || text(unit + 1) == "of" ? 2 : 1
                if text(counted.end - 1) == "of" { counted.end += 1 }
            }
        } else if unit == counted.end, let baby = babyAge(index, number.value, unit: unit) {
            return baby
        } else if unit == counted.end, AgeWords.sexes.contains(text(unit)), text(unit).count == 1 {
            counted.isCertain = true
            counted.end += 1
        }
        return judged(index, counted)
    }

    /// The place of the unit; it stands after the last of several: "8 and 11 year olds".
    private func unit(after end: Int) -> Int {
        var unit = end
        while ["and", "or", "n"].contains(text(unit)), EnglishNumber(text(unit + 1)) != nil { unit += 2 }
        while unit > end - 1, unit < words.count, unit - end < 4, EnglishNumber(text(unit)) != nil,
            words.beginsClause(unit) || words.stands("&", before: unit)
        {
            unit += 1
            if text(unit) == "and" { unit += 2 }
        }
        return unit
    }

    private func isYears(_ unit: Int) -> Bool {
        guard AgeWords.years.contains(text(unit)) else { return false }
        let next = text(unit + 1)
        return AgeWords.old.contains(next) || AgeWords.children.contains(next)
            || (next == "of" && text(unit + 2) == "age") || ["yo", "yro"].contains(text(unit))
    }

    /// "10 months old", "10 weeks old", "hes 20 months".
    private func babyAge(_ index: Int, _ value: Int, unit: Int) -> Found? {
        let isMonths = AgeWords.months.contains(text(unit))
        guard isMonths || text(unit).hasPrefix("week") || text(unit) == "wk" else { return nil }
        let months = isMonths ? value...value : value / 5...value / 4
        if AgeWords.old.contains(text(unit + 1)) { return made(index..<unit + 2, .stated, months: months) }
        let before = text(index - 1)
        let isCued =
            ["hes", "shes", "aged", "baby", "son", "daughter", "boy", "girl", "twins"].contains(before)
            || (before == "is" && !["it", "this", "that", "wait", "list"].contains(text(index - 2)))
            || (before == "of" && ["baby", "babies", "twins", "boy", "girl"].contains(text(index - 2)))
        let other = [
            "ago", "behind", "late", "waiting", "into", "clean", "sober", "older", "younger", "in", "pregnant", "on",
            "since",
            "off", "post",
        ]
        guard isCued, (1...36).contains(value), !other.contains(text(unit + 1)) else { return nil }
        return made(index..<unit + 1, .stated, months: months)
    }

    /// "18m old", "8mo", "6wks old": the unit in one word with the number.
    private func shortMonths(_ number: EnglishNumber, at index: Int) -> Found? {
        let isOld = AgeWords.old.contains(text(index + 1))
        let isMonths = AgeWords.months.contains(number.rest) || (number.rest == "m" && isOld)
        guard (1...36).contains(number.value), isMonths || ["wk", "wks", "weeks"].contains(number.rest) else {
            return nil
        }
        let isAge =
            isOld || ["hes", "shes", "is", "aged", "baby", "son", "daughter", "boy", "girl"].contains(text(index - 1))
        guard isAge || (number.rest == "mo" && words.beginsClause(index)) else { return nil }
        let months = isMonths ? number.value...number.value : number.value / 5...number.value / 4
        return made(index..<index + (isOld ? 2 : 1), .stated, months: months)
    }

    /// Whether a sign beside a number makes it a price, a share, an hour or a date.
    private func isPartOfMore(_ index: Int) -> Bool {
        let (before, after) = words.neighbours(index)
        let isMoney = [0xa3, UInt8(ascii: "$"), UInt8(ascii: "#")].contains(before)
        return isMoney || [UInt8(ascii: "/"), UInt8(ascii: "%"), UInt8(ascii: ":")].contains(after)
    }

    /// What the words before a number make of it.
    private func judged(_ index: Int, _ counted: Counted) -> Found? {
        let number = counted.number
        let (months, end) = (counted.months, counted.end)
        let isChild = (0...25).contains(number.value)
        var start = index
        if AgeWords.about.contains(text(start - 1)) { start -= 1 }
        let before = text(start - 1)
        if ["under", "below"].contains(before), isChild, number.value > 0 {
            return made(start - 1..<end, .range, months: 0...number.value * 12 - 1)
        }
        if before == "post", number.value == 16, number.rest.isEmpty { return years(start - 1..<end, .range, 16...18) }
        if ["over", "above"].contains(before), isChild, number.rest == "s" || counted.isCertain {
            return made(start - 1..<end, .range, months: months...26 * 12 - 1)
        }
        guard number.rest != "s" else { return nil }
        let counts = counts(end, isStrong: AgeWords.strong.contains(before) || words.isPossessive(start - 1))
        if isChild, number.value > 0, let first = approach(start) {
            if let later = later(end) {
                return made(first..<later.end, .approaching, months: max(0, months - later.months)...months)
            }
            if ["since", "after"].contains(text(first - 1)) {
                return made(first..<end, .stated, months: months...months)
            }
            if !counts || ["in", "on"].contains(text(end)) {
                return made(first..<end, .approaching, months: max(0, months - 12)...months)
            }
        }
        let isCued = isCued(start, counts: counts, isChild: isChild)
        if isChild, number.value > 0, isCued || words.beginsClause(start), !["turned", "was"].contains(before),
            let until = birthday(end)
        {
            return made(start..<until, .approaching, months: max(0, months - 12)...months)
        }
        let isAsOne = number.rest == "ish" || text(end) == "ish" || start < index
        let list = endOfList(end)
        let stands = number.value >= 2 && words.beginsClause(start) && words.beginsClause(list.end)
        // "Two, 3 and 6" counts two children first.
        let isList = list.count > 2 && words.beginsClause(list.end) && text(index).first?.isNumber == true
        let opensSentence = words.beginsSentence(start) && !counts && (3...25).contains(number.value)
        let opensClause =
            words.beginsClause(start) && !counts && (5...19).contains(number.value) && !isPlural(end) && start == index
        guard
            counted.isCertain || isCued || opensSentence || opensClause || ((stands || isList) && isChild)
                || AgeWords.sexes.contains(before)
                || (AgeWords.children.contains(text(end)) && isChild && number.value > 1),
            number.value < 100
        else { return nil }
        guard isAsOne, isChild else { return made(start..<end, .stated, months: months...months) }
        return made(start..<end + (text(end) == "ish" ? 1 : 0), .about, months: max(0, months - 12)...months + 23)
    }

    /// Whether a number counts what follows it: "12 weeks", "12 or 13 months", "only 3 friends".
    private func counts(_ end: Int, isStrong: Bool) -> Bool {
        var unit = end
        while ["or", "to"].contains(text(unit)), EnglishNumber(text(unit + 1)) != nil { unit += 2 }
        guard unit < words.count, !words.beginsClause(unit) else { return false }
        if isStrong, AgeWords.looseUnits.contains(text(unit)) { return false }
        return AgeWords.units.contains(text(unit)) || (!isStrong && isPlural(unit))
    }

    private func isPlural(_ index: Int) -> Bool {
        let word = text(index)
        return !words.beginsClause(index) && word.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss")
            && !AgeWords.verbs.contains(word)
    }

    private func isCued(_ start: Int, counts: Bool, isChild: Bool) -> Bool {
        let before = text(start - 1)
        guard !counts else { return false }
        if ["im", "am"].contains(before) { return true }
        // "Son, 5, won't": after a comma it stands alone or goes on like a person, unlike "2 sisters, one bedroom".
        let follower = text(start + 1)
        if words.beginsClause(start), !words.beginsClause(start + 1), !Self.goesOn.contains(follower) { return false }
        guard isChild else { return false }
        if before == "of" { return AgeWords.children.contains(text(start - 2)) }
        if before == "at" { return isAgeAtHand(start) }
        return AgeWords.strong.contains(before) || AgeWords.weak.contains(before) || words.isPossessive(start - 1)
    }

    /// Whether "at" before a number is said of an age and not of a time of day: "counselling at 14".
    private func isAgeAtHand(_ start: Int) -> Bool {
        guard let number = EnglishNumber(text(start)), (4...19).contains(number.value) else { return false }
        let before = text(start - 2)
        if number.value < 13 { return before.hasSuffix("ing") && !Self.hourly.contains(before) }
        return !["starts", "opens", "closes", "meets", "session", "appointment", "up"].contains(before)
    }

    private static let goesOn: Set<String> = [
        "and", "or", "who", "with", "is", "has", "now", "in", "y", "yr", "yrs", "years", "n", "but", "m", "f",
    ]
    private static let hourly: Set<String> = [
        "starting", "opening", "closing", "meeting", "finishing", "waking", "evening", "morning", "sleeping",
        "something",
    ]

    /// Where a list of numbers ends that a number begins, and how many they are: "3 and 6", "2, 5, 9".
    private func endOfList(_ end: Int) -> (end: Int, count: Int) {
        var (end, count) = (end, 1)
        while end < words.count, count < 9 {
            let place = ["and", "or", "n"].contains(text(end)) ? end + 1 : end
            let isJoined = place > end || words.beginsClause(end) || words.stands("&", before: end)
            guard isJoined, let number = EnglishNumber(text(place)), number.rest.isEmpty, number.value <= 25 else {
                break
            }
            end = place + 1
            count += 1
        }
        return (end, count)
    }

    /// The first word of what says that an age is nearly reached.
    private func approach(_ start: Int) -> Int? {
        let before = text(start - 1)
        if before == "be" { return AgeWords.willBe.contains(text(start - 2)) ? start - 2 : nil }
        if before == "turn" { return text(start - 2) == "to" ? start - 2 : nil }
        if before == "yet" { return text(start - 2) == "not" ? start - 2 : nil }
        if before == "up" { return text(start - 2) == "coming" ? start - 2 : nil }
        if before == "to", text(start - 2) == "up" {
            return ["coming", "getting", "going", "hes", "shes", "im"].contains(text(start - 3)) ? start - 2 : nil
        }
        if ["on", "for"].contains(before), text(start - 2) == "going" { return start - 2 }
        return AgeWords.approaching.contains(before) ? start - 1 : nil
    }

    /// "In 14 months", "in two weeks": how long until an age is reached, in whole months.
    private func later(_ end: Int) -> (months: Int, end: Int)? {
        guard text(end) == "in", let number = EnglishNumber(text(end + 1)), number.rest.isEmpty else { return nil }
        switch text(end + 2) {
        case "month", "months": return (number.value, end + 3)
        case "year", "years": return (number.value * 12, end + 3)
        case "week", "weeks": return (number.value / 4 + 1, end + 3)
        case "day", "days": return (1, end + 3)
        default: return nil
        }
    }

    /// The end of "in March", "next week", "in a fortnight", "on Friday" after an age that is reached then.
    private func birthday(_ end: Int) -> Int? {
        let next = text(end + 1)
        switch text(end) {
        case "in":
            if AgeWords.calendarMonths.contains(next) { return end + 2 }
            let unit = ["a", "the", "two", "three", "2", "3", "4", "a few"].contains(next) ? text(end + 2) : ""
            return ["fortnight", "week", "weeks", "month", "months", "days", "day"].contains(unit) ? end + 3 : nil
        case "next", "this":
            let isNear =
                ["month", "week", "year"].contains(next) || AgeWords.days.contains(next)
                || AgeWords.calendarMonths.contains(next)
            return isNear && (text(end) == "next" || next != "year") ? end + 2 : nil
        case "on", "at": return AgeWords.days.contains(next) ? end + 2 : nil
        case "tomorrow", "soon": return end + 1
        default: return nil
        }
    }
}
