/// Mistakes gathered while a question is bound, so that all are told at once.
struct MistakeCollection {
  private var mistakes: [CubeQueryError.Mistake] = []

  /// The result of `work`, or nil when it threw and the mistakes are kept.
  mutating func collect<Result>(_ work: () throws(CubeQueryError) -> Result) -> Result? {
    do {
      return try work()
    } catch {
      mistakes += error.mistakes
      return nil
    }
  }

  mutating func add(_ kind: CubeQueryError.Kind, at place: QuestionPlace?, _ message: String) {
    mistakes.append(CubeQueryError.Mistake(kind, at: place, message))
  }

  /// - Throws: `CubeQueryError` of all mistakes, each once, when there are any.
  func throwAny() throws(CubeQueryError) {
    var seen: [String] = []
    var distinct: [CubeQueryError.Mistake] = []
    for mistake in mistakes {
      let sentence = CubeQueryError([mistake]).description
      if !seen.contains(sentence) {
        seen.append(sentence)
        distinct.append(mistake)
      }
    }
    if !distinct.isEmpty { throw CubeQueryError(distinct) }
  }
}
