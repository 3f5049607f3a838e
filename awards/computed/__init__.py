"""Figures that follow from the records, counted by the database: never typed, and the same for whoever asks.

Each function takes a world (`worlds.World`) that says which records it counts. `worlds.RECORDED` is the whole register,
drafts and all, for the admin, for what a release claims and for drafts of reports. The public pages count
`newsroom.public.queries.world.PUBLISHED`, whose relations are the published views. The statements are the same.

- `standings.of_awards(keys, world)`: of each award the streak, nth time, first, best rank, what changed since before
- `courses.course(programme, recipient, world)`: the turns of a programme as one body won them, gaps among them
- `totals.counted(world)`: how many awards by year, giver, authority and field, of the city or with its affiliates, and
  whether a year had the most ever
- `recorded.all_totals()`: the same of the whole register, remembered until it changes
- `streaks.longest(world, year)`: the streaks that are going on, or those reached in a year
- `sets.won(world, year)`: named sets of programmes that a body won all of in one year, and several prizes in one
- `rows.behind(award, figure, world)`: the keys of the awards that make a figure up

The rules themselves stand in `awards.tallies` (pure); tests hold the statements against it.
"""
