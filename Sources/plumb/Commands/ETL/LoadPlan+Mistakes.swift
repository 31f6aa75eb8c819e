import ETL

extension LoadPlan {
  /// Refuses definitions with SQL that the database refuses, or that name what existing tables do not have.
  ///
  /// - Throws: `Failure` with all of them.
  func refuseMistakes() throws {
    guard let mistakes, !mistakes.isEmpty else { return }
    let sentences = mistakes.map(\.description).joined(separator: "\n")
    throw Failure(status: .checkFailed, sentence: sentences + "\n" + mistakes.count.of("mistake") + ".")
  }
}
