import Foundation
import TestSupport

/// A statement over FoodMart with what a Mondrian answered, of the cases that lie beside the package.
struct FoodMartCase: Decodable {
  var id: String
  var mdx: String
  var expectedError: String?

  enum CodingKeys: String, CodingKey {
    case id
    case mdx
    case expectedError = "expected_error"
  }

  static var file: URL? {
    guard let file = SharedData.folder?.appending(path: "mdx/foodmart.jsonl") else { return nil }
    return FileManager.default.fileExists(atPath: file.path) ? file : nil
  }

  static func all() throws -> [FoodMartCase] {
    guard let file else { return [] }
    return try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(FoodMartCase.self, from: $0)
    }
  }
}
