/// Where the attributes of a level stand in the rows of a hierarchy's members.
struct LevelColumns {
  let key: Int
  let name: Int?
  let caption: Int?
  let sort: Int?
  let parent: Int?
}
