import CubeModel

extension SourceDefinition.Connector {
  /// What to look at when the source is not where it should be, as the end of a clause.
  var whereItIsSaid: String {
    switch self {
    case .postgreSQL(let variable, let database?, _):
      " (\(variable) says where it is; while that is not set, it is the database '\(database)' beside the warehouse)"
    case .postgreSQL(let variable, nil, _): " (\(variable) says where it is)"
    case .mariaDB(let variable, _, _): " (\(variable) says where it is)"
    case .files(let variable?, _, _), .salesforceExport(let variable?, _, _): " (\(variable) may say where it is)"
    case .http(let service): service.environment.map { " (\($0) may say where it is)" } ?? ""
    case .files(nil, _, _), .salesforceExport(nil, _, _): ""
    }
  }
}
