/// The text of a file, shared by all nodes that stand in it.
final class DefinitionText: Sendable {
  let path: String
  /// The lines without their ends.
  let lines: [[Unicode.Scalar]]
  /// The keys that a later one of the same name replaces; they have been reported.
  let maskedKeys: [SyntaxTree.Position: String]

  init(path: String, text: String, maskedKeys: [SyntaxTree.Position: String]) {
    self.path = path
    self.lines = text.scalarLines
    self.maskedKeys = maskedKeys
  }
}
