/// A score that assessors gave an office for one question about a factor.
struct AssessmentAnswer: Sendable {
  let id: Int
  let officeID: Int
  let assessedOn: Day
  let factorID: Int
  let question: Int
  let score: Int
}
