/// The kinds of definition files.
enum DefinitionKind: String, CaseIterable {
  case calendar
  case source
  case dimension
  case star
  case cube
  case role
  case kpi
  case initiative
  case page

  /// The folder in `Cubes/` whose files are of the kind; nil for the calendar and for pages.
  var folder: String? {
    switch self {
    case .calendar, .page: nil
    case .source: "sources"
    case .dimension: "dimensions"
    case .star: "stars"
    case .cube: "cubes"
    case .role: "roles"
    case .kpi: "kpis"
    case .initiative: "initiatives"
    }
  }

  /// Where files of the kind stand.
  var location: String {
    switch self {
    case .calendar: "Cubes/calendar.yaml"
    case .page: "Dashboards/"
    default: "Cubes/\(folder ?? "")/"
    }
  }

  /// The kind with its article.
  var phrase: String {
    switch self {
    case .calendar: "the calendar"
    case .source: "a source"
    case .dimension: "a dimension"
    case .star: "a star"
    case .cube: "a cube"
    case .role: "a role"
    case .kpi: "a KPI"
    case .initiative: "an initiative"
    case .page: "a page"
    }
  }

  /// The word for it in sentences.
  var noun: String { self == .kpi ? "KPI" : rawValue }

  /// What a file of the kind must look like.
  var shape: DefinitionShape {
    switch self {
    case .calendar: .keys(.calendarFile)
    case .source: .variants([.files, .salesforceExport, .mariaDB, .http, .postgreSQL])
    case .dimension:
      .variants([.calendarDimension, .tableDimension, .queryDimension, .factsDimension, .loadedDimension])
    case .star: .variants([.tableStar, .queryStar, .star])
    case .cube: .variants([.wideCube, .cube])
    case .role: .variants([.unionRole, .grantedRole])
    case .kpi: .keys(.kpi)
    case .initiative: .keys(.initiative)
    case .page: .keys(.page)
    }
  }
}
