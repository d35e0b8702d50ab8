@testable import FeedImport
