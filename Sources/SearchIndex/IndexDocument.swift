/// What one document brings to an index.
package struct IndexDocument: Hashable, Sendable {
    /// A label of the document that questions can name exactly; never analysed.
    package struct Keyword: Hashable, Sendable {
        /// The label.
        package var keyword: String
        /// How strongly it applies, above 0 up to 1.
        package var strength: Float

        /// A keyword.
        ///
        /// A strength above 1 counts as 1; a keyword of no strength, 0 or less, is not indexed.
        package init(_ keyword: String, strength: Float = 1) {
            self.keyword = keyword
            self.strength = strength
        }
    }

    /// A place of the document on the globe, in degrees.
    ///
    /// Kept to 1e-7 degree, about a centimetre.
    package struct Point: Hashable, Sendable {
        /// Degrees north, -90 to 90.
        package var latitude: Double
        /// Degrees east, -180 to 180.
        package var longitude: Double

        /// A point.
        ///
        /// One that is not on the globe is not indexed.
        package init(latitude: Double, longitude: Double) {
            self.latitude = latitude
            self.longitude = longitude
        }
    }

    /// The text of each text field of the schema, or empty: no text.
    package var text: [String]
    /// Its keywords; of one keyword given twice the stronger counts.
    package var keywords: [Keyword]
    /// Its range for each range name of the schema, `nil` where not stated, or empty: none stated.
    package var ranges: [ClosedRange<Int32>?]
    /// Its places; the nearest counts.
    package var points: [Point]
    /// Its flags for each mask name of the schema, 0 where not stated, or empty: none stated.
    package var masks: [UInt64]

    /// A document; by default nothing is stated.
    package init(
        text: [String] = [],
        keywords: [Keyword] = [],
        ranges: [ClosedRange<Int32>?] = [],
        points: [Point] = [],
        masks: [UInt64] = []
    ) {
        self.text = text
        self.keywords = keywords
        self.ranges = ranges
        self.points = points
        self.masks = masks
    }
}
