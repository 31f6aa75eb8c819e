/// The answer to one question of a survey.
struct SurveyAnswer: Sendable {
  let id: Int
  let question: String
  let score: Int
  let text: String?
  let modifiedAt: Moment
}
