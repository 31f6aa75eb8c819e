import Testing

@testable import CubeModel
