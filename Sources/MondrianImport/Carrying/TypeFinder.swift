import StarSchema

/// Finds the types of columns: what the database has answered, or else what the schema lets one suppose.
final class TypeFinder {
  private let answers: [TypeQuestion: ColumnType]
  /// Every question that came up, in order, once each.
  private(set) var questions: [TypeQuestion] = []

  init(answers: [TypeQuestion: ColumnType]) {
    self.answers = answers
  }

  /// The type of an expression.
  func type(of expression: String, over tables: String, supposed: ColumnType) -> ColumnType {
    let question = TypeQuestion(expression: expression, tables: tables)
    if !questions.contains(question) { questions.append(question) }
    return answers[question] ?? supposed
  }
}
