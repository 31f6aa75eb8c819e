/// An invitation to say how it was, with the answers if there are any.
struct Survey: Sendable {
  let id: Int
  let accountID: Int
  let contactID: Int?
  let officeID: Int
  let caseID: Int?
  let touchpoint: Touchpoint
  let sentAt: Moment
  let answeredAt: Moment?
  let modifiedAt: Moment
  let answers: [SurveyAnswer]
}
