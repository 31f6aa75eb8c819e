extension World {
  /// What the programme cost, office by office.
  ///
  /// Consulting comes in the five months before going live, training around it, licences and running from then on.
  /// Licences come to about a third.
  var programmeCosts: [ProgrammeCost] {
    var id = 0
    return Office.all.flatMap { office -> [ProgrammeCost] in
      var chance = Chance(seed: seed, .programme, office.id)
      let people = office.weight * 4.2 * scale
      var entries: [(category: ProgrammeCost.Category, day: Day, pounds: Double)] = []
      for month in 0..<5 { entries.append((.services, office.goLive - 150 + 30 * month, 260 * people)) }
      for month in 0..<2 { entries.append((.training, office.goLive - 20 + 30 * month, 340 * people)) }
      entries.append((.software, office.goLive - 60, 420 * people))
      var day = office.goLive
      while day < Span.last {
        entries.append((.software, day, 46 * people))
        entries.append((.running, day, 31 * people))
        day = day + 30
      }
      return entries.map { entry in
        id += 1
        let pence = Int64((entry.pounds * chance.logNormal(median: 100, sigma: 0.15)).rounded())
        let isFaulty = chance.happens(PlantedFaults.negativeCost)
        return ProgrammeCost(
          id: id, officeID: office.id, category: entry.category, spentOn: entry.day.workday,
          amount: isFaulty ? -pence : pence)
      }
    }
  }
}
