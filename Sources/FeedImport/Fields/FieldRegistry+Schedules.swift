import DirectoryModel

extension FieldRegistry {
    static let schedules = Group<Schedule>(
        name: "hours.schedules",
        fields: [
            .always("rule", \.ofRule, [.rule]) { text, _, context in context.take(RuleText.read(text), from: text) },
            .choice("frequency", \.frequency),
            .always("interval", \.interval, [.whole]) { text, _, context in
                context.take(RuleText.readInterval(text), from: text)
            },
            .always("byDay", \.byDay, [.weekdays]) { text, _, context in
                context.take(RuleText.readDays(text), from: text)
            },
            .always("byMonthDay", \.byMonthDay, [.text]) { text, _, context in
                context.take(RuleText.readMonthDays(text), from: text)
            },
            .date("start", \.start),
            .time("opensAt", \.opensAt),
            .time("closesAt", \.closesAt),
            .date("validFrom", \.validFrom),
            .date("validTo", \.validTo),
            .choice("season", \.season),
            .statement("bankHolidays", \.bankHolidays),
            .line("note", \.note),
        ],
        blank: Schedule(),
        keep: { schedule, service, context in
            guard schedule != Schedule() else { return }
            guard schedule.namesItsDays else {
                context.note(.dropped, "schedule without days", schedule.recurrenceRule)
                return
            }
            var schedule = schedule
            // RFC 5545: a rule that names no day has that of its first event.
            if schedule.frequency == .weekly, schedule.byDay.isEmpty, let start = schedule.start {
                schedule.byDay = [OrdinalWeekday(start.weekday)]
            }
            if let opens = schedule.opensAt, let closes = schedule.closesAt, closes <= opens {
                schedule.closesAt = closes + 1_440
            }
            service.hours.schedules.append(schedule)
        }
    )
}

extension Schedule {
    /// The parts of this schedule that a rule says, set together.
    fileprivate var ofRule: Schedule {
        get { self }
        set {
            frequency = newValue.frequency
            interval = newValue.interval
            byDay = newValue.byDay
            byMonthDay = newValue.byMonthDay
            validTo = newValue.validTo
        }
    }

    /// Whether a monthly schedule says on which days; one that says "monthly" alone must not seem to be every day.
    fileprivate var namesItsDays: Bool {
        frequency == .weekly || !byDay.isEmpty || !byMonthDay.isEmpty || start != nil
    }
}
