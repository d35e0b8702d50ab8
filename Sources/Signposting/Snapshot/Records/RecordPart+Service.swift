import DirectoryModel

extension Service: RecordPart {
    static var blank: Service { Service(id: ServiceID(rawValue: ""), name: "", provenance: .blank) }

    mutating func code(with coder: inout RecordCoder) {
        coder.value(&id)
        coder.value(&name)
        coder.value(&alternateNames)
        coder.value(&organisation)
        coder.value(&status)
        coder.value(&closedFrom)
        coder.value(&reopens)
        coder.value(&successor)
        coder.value(&summary)
        coder.value(&description)
        coder.value(&needs)
        coder.value(&supportTypes)
        coder.value(&thrive)
        coder.value(&approach)
        coder.value(&interests)
        coder.value(&eligibility)
        coder.value(&locations)
        coder.value(&delivery)
        coder.value(&catchments)
        coder.value(&contact)
        coder.value(&waysIn)
        coder.value(&hours)
        coder.value(&waiting)
        coder.value(&comingBack)
        coder.value(&isCrisisService)
        coder.value(&isAlwaysShown)
        coder.value(&safeguarding)
        coder.value(&cost)
        coder.value(&access)
        coder.value(&assurance)
        coder.value(&localOfferURL)
        coder.value(&provenance)
    }
}
