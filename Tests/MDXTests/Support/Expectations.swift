import MDX
import Testing

/// Expects that an expression is read, and printed as `canonical`, which reads as the same tree.
func expectExpression(
  _ text: String, prints canonical: String, location: SourceLocation = #_sourceLocation
) {
  let parsed = MDXExpression.parse(text)
  guard let tree = parsed.tree else {
    Issue.record("\(text) is not read: \(parsed.mistakes)", sourceLocation: location)
    return
  }
  #expect(tree.description == canonical, sourceLocation: location)
  #expect(MDXExpression.parse(canonical).tree == tree, "\(canonical) reads differently", sourceLocation: location)
}

/// Expects that a statement is read, and printed as `canonical`, which reads as the same tree.
func expectStatement(
  _ text: String, prints canonical: String, location: SourceLocation = #_sourceLocation
) {
  let parsed = MDXStatement.parse(text)
  guard let tree = parsed.tree else {
    Issue.record("\(text) is not read: \(parsed.mistakes)", sourceLocation: location)
    return
  }
  #expect(tree.description == canonical, sourceLocation: location)
  #expect(MDXStatement.parse(canonical).tree == tree, "\(canonical) reads differently", sourceLocation: location)
}

/// Expects a mistake at each mark of a statement, with these messages, and no other mistake.
func expectMistakes(_ marked: String, _ messages: String..., location: SourceLocation = #_sourceLocation) {
  let marked = MarkedText(marked)
  let parsed = MDXStatement.parse(marked.text)
  #expect(parsed.tree == nil, sourceLocation: location)
  #expect(parsed.mistakes.map(\.message) == messages, sourceLocation: location)
  #expect(parsed.mistakes.map(\.range.start.offset) == marked.offsets, sourceLocation: location)
}

/// As `expectMistakes`, for an expression alone.
func expectExpressionMistakes(_ marked: String, _ messages: String..., location: SourceLocation = #_sourceLocation) {
  let marked = MarkedText(marked)
  let parsed = MDXExpression.parse(marked.text)
  #expect(parsed.tree == nil, sourceLocation: location)
  #expect(parsed.mistakes.map(\.message) == messages, sourceLocation: location)
  #expect(parsed.mistakes.map(\.range.start.offset) == marked.offsets, sourceLocation: location)
}
