import Testing

@testable import CubeQuery
