extension World {
  private static let assessments = [Day(2023, 10, 2), Day(2024, 10, 7), Day(2025, 10, 6), Day(2026, 4, 13)]
  private static let questionsOfFactor = 4

  /// The assessments of all offices: four questions about each factor.
  var assessmentAnswers: [AssessmentAnswer] {
    var id = 0
    return World.assessments.flatMap { day in
      Office.all.flatMap { office in
        MaturityFactor.all.flatMap { factor -> [AssessmentAnswer] in
          var chance = Chance(seed: seed, .maturity, (Int(day.number) * 32 + office.id) * 8 + factor.id)
          let years = max(0, Double(day - office.goLive) / 365.25)
          let level = factor.start + factor.gain * min(1, years / 2) + 0.3 * chance.normal()
          return (1...World.questionsOfFactor).map { question in
            id += 1
            return AssessmentAnswer(
              id: id, officeID: office.id, assessedOn: day, factorID: factor.id, question: question,
              score: min(max(Int((level + 0.6 * chance.normal()).rounded()), 1), 5))
          }
        }
      }
    }
  }
}
