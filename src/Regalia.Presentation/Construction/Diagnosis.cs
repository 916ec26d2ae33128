using System.Collections.Immutable;
using Regalia.Construction;
using Regalia.Indices;

namespace Regalia.Presentation.Construction;

/// <summary>How an index hangs together: data present, correlations, consistency, components, and what each part does to
/// the ranking.</summary>
/// <param name="Input">The tables.</param>
/// <param name="Specification">How the index was built; null for the default steps.</param>
/// <param name="Options">From where on something is pointed out.</param>
/// <param name="Build">The index as built.</param>
/// <param name="Availability">Data present, as given.</param>
/// <param name="Parents">Every indicator and aggregate with its ancestors, in the last stage, by every kind of
/// correlation; empty without an aggregate step.</param>
/// <param name="Flags">Correlations that deserve a look.</param>
/// <param name="Alphas">Cronbach's alpha of each aggregate.</param>
/// <param name="Components">Principal components of the last stage.</param>
/// <param name="LeftOut">What leaving out does to the ranking, one a level; empty without an aggregate step.</param>
/// <param name="Notes">What could not be computed, and why.</param>
public sealed record Diagnosis(
    IndexInput Input,
    IndexSpecification? Specification,
    DiagnosisOptions Options,
    IndexBuild Build,
    DataAvailability Availability,
    ImmutableArray<(CorrelationKind Kind, CorrelationWithAncestor Pair)> Parents,
    ImmutableArray<Diagnosis.Flag> Flags,
    ImmutableArray<Diagnosis.Alpha> Alphas,
    ImmutableArray<Diagnosis.ComponentsOf> Components,
    ImmutableArray<LeaveOneOut> LeftOut,
    ImmutableArray<string> Notes
)
{
    /// <summary>A correlation that deserves a look.</summary>
    /// <param name="Why">"high", "low" or "denominator".</param>
    /// <param name="Stage">Stage it was found in.</param>
    /// <param name="Found">The pair.</param>
    public sealed record Flag(string Why, string Stage, CorrelationFlag Found);

    /// <summary>Cronbach's alpha.</summary>
    /// <param name="Aggregate">The aggregate.</param>
    /// <param name="Level">Level of the variables below it.</param>
    /// <param name="Stage">The stage.</param>
    /// <param name="Variables">Number of variables.</param>
    /// <param name="Value">Alpha; NaN where it is not defined.</param>
    public sealed record Alpha(Variable Aggregate, int Level, string Stage, int Variables, double Value);

    /// <summary>Principal components of the children of an aggregate, or of a whole level.</summary>
    /// <param name="Aggregate">The aggregate; null for a whole level.</param>
    /// <param name="Level">The level; of children on several levels the lowest.</param>
    /// <param name="Found">The components.</param>
    public sealed record ComponentsOf(Variable? Aggregate, int Level, PrincipalComponents Found);

    /// <summary>Name of the data as given, among the stages.</summary>
    public const string Given = "given";

    /// <summary>The correlation kinds, in the order of tables.</summary>
    internal static ImmutableArray<CorrelationKind> Kinds { get; } =
    [CorrelationKind.Pearson, CorrelationKind.Spearman, CorrelationKind.Kendall];

    /// <summary>Whether the index was aggregated.</summary>
    public bool IsAggregated => Build.Result.Indicators.Contains(Build.Definition.Root.Code);

    /// <summary>Builds the index and looks at it from every side.</summary>
    /// <param name="input">The tables.</param>
    /// <param name="specification">How to build it; null for the default steps. What is uncertain is not looked at.</param>
    /// <param name="options">From where on something is pointed out.</param>
    /// <param name="cancellation">Looked at between the parts.</param>
    /// <exception cref="IndexFaultException">The index cannot be built.</exception>
    public static Diagnosis Of(
        IndexInput input,
        IndexSpecification? specification,
        DiagnosisOptions options,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(options);
        IndexPlan plan = specification?.Plan ?? IndexSpecification.DefaultPlan;
        IndexBuild build = plan.Build(input.Definition, input.Data);
        Diagnosis index = new(
            input,
            specification,
            options,
            build,
            DataAvailability.Of(build.Definition, build.Given.Indicators),
            Parents: [],
            Flags: [],
            Alphas: [],
            Components: [],
            LeftOut: [],
            Notes: []
        );
        List<string> notes = [];
        cancellation.ThrowIfCancellationRequested();
        ImmutableArray<(CorrelationKind, CorrelationWithAncestor)> parents = [.. DiagnosisParts.Parents(index)];
        ImmutableArray<Flag> flags = [.. DiagnosisParts.Flags(index)];
        cancellation.ThrowIfCancellationRequested();
        ImmutableArray<Alpha> alphas = [.. DiagnosisParts.Alphas(index)];
        ImmutableArray<ComponentsOf> components = [.. DiagnosisParts.Components(index, notes)];
        cancellation.ThrowIfCancellationRequested();
        return index with
        {
            Parents = parents,
            Flags = flags,
            Alphas = alphas,
            Components = components,
            LeftOut = [.. DiagnosisParts.LeftOut(index, plan, notes, cancellation)],
            Notes = [.. notes],
        };
    }

    /// <summary>Tables to look at: the data as given, then what each step left. Weights leave none.</summary>
    /// <remarks>Each with its name, and whether more is better in every column.</remarks>
    internal IEnumerable<(string Name, IndicatorTable Table, bool Directed)> Stages()
    {
        int normalised = Build.Stages.FirstOrDefault(stage => stage.Step is Normalisation)?.Number ?? 0;
        yield return (Given, Build.Given.Indicators, normalised == 0);
        foreach (IndexStage stage in Build.Stages.Where(stage => stage.Step is not Weighting))
        {
            yield return (
                StageFiles.Unique(Build, stage, stage.Name),
                stage.Result.Data.Indicators,
                stage.Number >= normalised
            );
        }
    }

    /// <summary>Name of the last stage that left a table.</summary>
    internal string LastStage => Stages().Last().Name;
}
