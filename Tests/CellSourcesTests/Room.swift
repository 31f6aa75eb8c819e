import Testing

@testable import CellSources
