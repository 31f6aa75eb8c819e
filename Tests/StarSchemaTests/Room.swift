import Testing

@testable import StarSchema
