import Yams

/// Text → YAML tree, with the parser's complaint turned into a place and a sentence.
///
/// The parser stops at a mapping with a duplicate key. So that the mistakes behind it are found as well, the first of
/// the two keys is masked (one scalar replaced by a private one, so that all places stay) and the text parsed again.
struct SyntaxTree {
  /// Why there is no tree.
  struct Failure: Error {
    var line: Int
    var column: Int
    var sentence: String
  }

  /// A place within the text.
  struct Position: Hashable {
    var line: Int
    var column: Int
  }

  let path: String
  let text: String
  /// The masked keys as they were, by their place.
  private(set) var maskedKeys: [Position: String] = [:]

  init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  /// The tree, or nil for a text without any.
  mutating func compose() throws(Failure) -> Node? {
    var lines = text.scalarLines
    while true {
      let current = lines.map { line in String(String.UnicodeScalarView(line)) }.joined(separator: "\n")
      do {
        return try Yams.compose(yaml: current, .basic)
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        try mask(keys.first ?? "", at: Position(line: context.mark.line, column: context.mark.column), in: &lines)
      } catch let error as YamlError {
        throw Failure(error, in: text)
      } catch {
        throw Failure(line: 1, column: 1, sentence: "the file cannot be read as YAML: \(error).")
      }
    }
  }

  private mutating func mask(_ key: String, at position: Position, in lines: inout [[Unicode.Scalar]]) throws(Failure) {
    let index = position.column - 1
    guard lines.indices.contains(position.line - 1), lines[position.line - 1].indices.contains(index),
      let placeholder = Unicode.Scalar(0xE000 + maskedKeys.count), maskedKeys.count < 1000, maskedKeys[position] == nil
    else {
      throw Failure(
        line: position.line, column: position.column, sentence: "key '\(key)' stands twice in this mapping.")
    }
    let opening = lines[position.line - 1][index]
    let target = opening == "\"" || opening == "'" ? index + 1 : index
    guard lines[position.line - 1].indices.contains(target) else {
      throw Failure(
        line: position.line, column: position.column, sentence: "key '\(key)' stands twice in this mapping.")
    }
    lines[position.line - 1][target] = placeholder
    maskedKeys[position] = key
  }

  /// Records each key that stands twice in a mapping, at its later place.
  func recordDuplicates(in node: Node, _ log: MistakeLog) {
    var visited: Set<Position> = []
    recordDuplicates(in: node, &visited, log)
  }

  /// Goes once into what several aliases show, whatever their number.
  private func recordDuplicates(in node: Node, _ visited: inout Set<Position>, _ log: MistakeLog) {
    switch node {
    case .mapping(let mapping):
      guard let mark = mapping.mark, visited.insert(Position(line: mark.line, column: mark.column)).inserted else {
        return
      }
      var first: [String: Mark] = [:]
      for (key, value) in mapping {
        if let mark = key.mark, let scalar = key.scalar {
          let name = maskedKeys[Position(line: mark.line, column: mark.column)] ?? scalar.string
          if let earlier = first[name] {
            log.record(
              DefinitionPlace(file: path, line: mark.line, column: mark.column),
              "key '\(name)' stands twice in this mapping; the first is in line \(earlier.line).")
          } else {
            first[name] = mark
          }
        }
        recordDuplicates(in: value, &visited, log)
      }
    case .sequence(let sequence):
      for item in sequence { recordDuplicates(in: item, &visited, log) }
    case .scalar, .alias:
      break
    }
  }
}

extension SyntaxTree.Failure {
  /// The parser's complaint with its place.
  fileprivate init(_ error: YamlError, in text: String) {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let whole = [context?.text, problem].compactMap(\.self).joined(separator: " ")
      self.init(line: mark.line, column: mark.column, sentence: "this is not valid YAML: \(whole).")
    case .reader(let problem, let offset, _, _):
      let before = String(text.prefix(offset ?? 0)).scalarLines
      let column = (before.last?.count ?? 0) + 1
      self.init(line: max(before.count, 1), column: column, sentence: "this is not valid YAML: \(problem).")
    default:
      self.init(line: 1, column: 1, sentence: "this is not valid YAML.")
    }
  }
}

extension String {
  /// The lines without their ends, as scalars: the unit in which YAML counts columns.
  var scalarLines: [[Unicode.Scalar]] {
    unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      Array(line.last == "\r" ? line.dropLast() : line)
    }
  }
}
