# Solves every line of people.csv with deSolve's lsoda and a compiled model. Arguments: folder, sessions, hours between them,
# hours of infusion, mg, points a session (a minute apart). Prints the seconds that the solving alone took.
suppressMessages(library(deSolve))
given <- commandArgs(trailingOnly = TRUE)
folder <- given[1]
at <- as.numeric(given[2:6])
dyn.load(file.path(folder, "desolve.so"))
people <- as.matrix(read.csv(file.path(folder, "people.csv"), header = FALSE))
starts <- (seq_len(at[1]) - 1) * at[2]
points <- sort(as.vector(outer((seq_len(at[5]) - 1) / 60, starts, "+")))
switched <- data.frame(var = "rate", time = c(starts, starts + at[3]),
                       value = rep(c(at[4] / at[3], 0), each = length(starts)), method = "rep")
switched <- switched[order(switched$time), ]
times <- sort(unique(c(points, switched$time)))
shown <- match(points, times)
begin <- c(c = 0, p1 = 0, p2 = 0, l = 0, n = 0, np = 0, rate = 0)
one <- function(person) {
  ode(begin, times, func = "slope", parms = person, dllname = "desolve", initfunc = "begin",
      method = "lsoda", rtol = 1e-6, atol = 1e-6, events = list(data = switched))
}
for (i in 1:20) one(people[i, ])
first <- one(people[1, ])
seconds <- system.time(for (i in seq_len(nrow(people))) kept <- one(people[i, ]))[["elapsed"]]
write.table(first[shown, c("c", "n")], file.path(folder, "first.csv"), sep = ",", row.names = FALSE, col.names = FALSE)
cat(nrow(people) / seconds, "\n")
