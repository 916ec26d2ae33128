namespace Regalia.Indices;

/// <summary>Whether more is better in every column of a stage: so from the <see cref="Normalisation"/> step on.</summary>
internal static class UnitProfileDirection
{
    public static bool AtResult(IndexBuild build) => AtStage(build, build.Stages.Length);

    /// <summary>Whether it is so at a stage; data of a plan without a normalisation count as normalised.</summary>
    /// <param name="build">The index as built.</param>
    /// <param name="number">Number of the stage; 0 for the data as given.</param>
    public static bool AtStage(IndexBuild build, int number)
    {
        IndexStage? normalised = build.Stages.FirstOrDefault(stage => stage.Step is Normalisation);
        return normalised is null || number >= normalised.Number;
    }
}
