/// The mistakes found so far: reading goes on after each of them.
final class MistakeLog {
  private(set) var mistakes: [DefinitionMistake] = []

  func record(_ place: DefinitionPlace, _ sentence: String) {
    mistakes.append(DefinitionMistake(place: place, sentence: sentence))
  }

  func record(_ node: DefinitionNode, _ sentence: String) {
    record(node.place, sentence)
  }

  /// Records a mistake inside a node's text, `offset` Unicode scalars from the text's start.
  func record(_ node: DefinitionNode, offset: Int, _ sentence: String) {
    record(node.place(atOffset: offset), sentence)
  }
}
