import MDX
import Testing

/// Compound names from their texts.
enum TextOfName {
  static func segments(_ text: String) throws -> [NameSegment] {
    guard case .name(let name) = try MDXExpression(parsing: text).form else {
      Issue.record("'\(text)' is no name")
      return []
    }
    return name.segments
  }
}
