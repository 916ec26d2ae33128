namespace Regalia.Indices;

/// <summary>One of several versions of an index, to be compared.</summary>
/// <param name="Name">Name of the version, such as "z-scores"; unique in a comparison.</param>
/// <param name="Scores">Its scores, one column a code.</param>
public sealed record IndexVersion(string Name, IndicatorTable Scores)
{
    /// <summary>The version a build makes.</summary>
    /// <param name="name">Name of the version.</param>
    /// <param name="build">The index as built.</param>
    public static IndexVersion Of(string name, IndexBuild build)
    {
        ArgumentNullException.ThrowIfNull(build);
        return new(name, build.Result.Indicators);
    }
}
