extension World {
  private static let employeeQuestions = ["engagement", "tools", "leadership"]
  private static let employeeSurveys = [
    Day(2023, 9, 18), Day(2024, 3, 18), Day(2024, 9, 16), Day(2025, 3, 17), Day(2025, 9, 15), Day(2026, 3, 16),
  ]

  /// What an employee answered half-yearly: three of ten do not; offices whose customers are content have content
  /// employees.
  func employeeAnswers(of employee: Employee) -> [EmployeeAnswer] {
    var chance = Chance(seed: seed, .employeeSurvey, employee.id)
    return World.employeeSurveys.enumerated().flatMap { wave, day -> [EmployeeAnswer] in
      guard employee.hiredOn <= day, employee.leftOn.map({ $0 > day }) ?? true else { return [] }
      let hasAnswered = chance.happens(0.7)
      let level = 0.8 * chance.normal() + 1.6 * Mood.level(of: World.office(employee.officeID))
      return World.employeeQuestions.enumerated().map { place, question in
        let score = min(max(Int((3.6 + level * 0.8 + 0.5 * chance.normal()).rounded()), 1), 5)
        return EmployeeAnswer(
          id: (employee.id * World.employeeSurveys.count + wave) * World.employeeQuestions.count + place,
          employeeID: employee.id, officeID: employee.officeID, askedOn: day, question: question,
          score: hasAnswered ? score : nil)
      }
    }
  }
}
