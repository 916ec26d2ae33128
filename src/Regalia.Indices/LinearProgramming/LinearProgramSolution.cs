namespace Regalia.Indices;

/// <summary>The solution of a linear programme.</summary>
/// <param name="Outcome">How it ended; the rest means something only if <see cref="LinearProgramOutcome.Optimal"/>.</param>
/// <param name="Value">The largest value of the objective.</param>
/// <param name="Variables">Where it is reached; a corner, one of several if there is a tie.</param>
/// <param name="Slacks">Room left in each constraint; exactly 0 where it binds.</param>
internal sealed record LinearProgramSolution(
    LinearProgramOutcome Outcome,
    double Value,
    double[] Variables,
    double[] Slacks
);
