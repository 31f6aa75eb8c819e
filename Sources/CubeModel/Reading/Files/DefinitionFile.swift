import Foundation
import Yams

/// A definition file: its path from the definitions' folder on, its bytes, and the tree that they spell.
struct DefinitionFile {
  /// The path as mistakes name it: `Cubes/cubes/sales.yaml`.
  let path: String
  let bytes: Data

  /// Reads the tree, or records why there is none.
  func root(_ log: MistakeLog) -> DefinitionNode? {
    guard let text = decoded(log) else { return nil }
    var tree = SyntaxTree(path: path, text: text)
    do throws(SyntaxTree.Failure) {
      guard let content = try tree.compose() else {
        log.record(DefinitionPlace(file: path, line: 1, column: 1), "the file is empty; expected a definition.")
        return nil
      }
      tree.recordDuplicates(in: content, log)
      return DefinitionNode(
        source: DefinitionText(path: path, text: text, maskedKeys: tree.maskedKeys), content: content)
    } catch {
      log.record(DefinitionPlace(file: path, line: error.line, column: error.column), error.sentence)
      return nil
    }
  }

  /// The bytes as text, without a byte order mark.
  private func decoded(_ log: MistakeLog) -> String? {
    if let text = String(validating: bytes, as: UTF8.self) {
      return text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    }
    let line = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .firstIndex { String(validating: $0, as: UTF8.self) == nil }
    log.record(
      DefinitionPlace(file: path, line: (line ?? 0) + 1, column: 1),
      "the line is not valid UTF-8; save the file in that encoding.")
    return nil
  }
}
