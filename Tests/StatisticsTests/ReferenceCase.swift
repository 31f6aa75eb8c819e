import Foundation
import TestSupport
import Testing

/// A worked case with its published figures, from the folder beside the package.
struct ReferenceCase<Input: Decodable, Expected: Decodable>: Decodable {
  let input: Input
  let expected: Expected
  let tolerance: Double

  /// The case in the file of this name.
  init(named name: String) throws {
    let folder = try #require(ReferenceFolder.place)
    self = try JSONDecoder().decode(Self.self, from: Data(contentsOf: folder.appending(path: "\(name).json")))
  }
}

/// The folder of reference cases, which need not be there.
enum ReferenceFolder {
  static let place = SharedData.folder?.appending(path: "statistics")

  static var isThere: Bool { place.map { FileManager.default.fileExists(atPath: $0.path()) } ?? false }

  static let absence: Comment = "the reference cases (../shared/statistics) are not beside the package"
}

/// Whether two numbers are as close as a case asks.
func isClose(_ number: Double, _ expected: Double, _ tolerance: Double) -> Bool {
  (number - expected).magnitude <= tolerance
}
