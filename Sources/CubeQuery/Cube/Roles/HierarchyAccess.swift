/// What one role may see of a hierarchy.
enum HierarchyAccess {
  case all
  case none
  case some(HierarchyGrants)
}
