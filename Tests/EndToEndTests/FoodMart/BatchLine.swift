/// A line that `plumb query --batch` writes.
struct BatchLine: Decodable {
  /// A line that it reads.
  struct Question: Encodable {
    let id: String
    let mdx: String
  }

  struct Cell: Decodable {
    let ordinal: Int
    let value: JSONScalar?
    let formatted: String?
    let error: Fault?
  }

  struct Fault: Decodable {
    let kind: String
    let message: String
  }

  let id: String
  let slicer: [[String]]?
  let axes: [[[String]]]?
  let cells: [Cell]?
  let error: Fault?
}
