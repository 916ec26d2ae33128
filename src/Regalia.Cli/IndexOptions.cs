using System.CommandLine;
using Regalia.Indices.Uncertainty;

namespace Regalia.Cli;

/// <summary>Options that the commands on an index share, so that they mean the same everywhere.</summary>
internal sealed class IndexOptions
{
    private readonly SharedOptions _shared = new();

    public IndexOptions()
    {
        foreach (Option<string?> path in (Option<string?>[])[Data, Meta])
        {
            SharedOptions.RefuseEmpty(path);
        }

        Specification.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => token.Value.Length == 0))
            {
                result.AddError("--spec \"\": expected a path.");
            }
        });
        Replicates.CustomParser = result => SharedOptions.WholeNumber(result, least: 1);
        Seed.Description = "Seed of the replicates (default: the specification's).";
    }

    public Option<string?> Data { get; } =
        new("--data")
        {
            Description = "Table of the units: uCode, then a column a code (CSV).",
            HelpName = "FILE",
            Required = true,
        };

    public Option<string?> Meta { get; } =
        new("--meta")
        {
            Description = "Table of the variables: iCode, Level, Parent, Direction, Weight, Type (CSV).",
            HelpName = "FILE",
            Required = true,
        };

    public Option<string[]> Specification { get; } =
        new("--spec")
        {
            Description = "How the index is built (YAML; default: min-max 0 to 100, arithmetic means).",
            HelpName = "FILE",
            Required = true,
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
        };

    public Option<int?> Replicates { get; } =
        new("--replicates") { Description = "Number of replicates (default: the specification's).", HelpName = "N" };

    public Option<ulong?> Seed => _shared.Seed;

    public Option<int?> Threads => _shared.Threads;

    public Option<bool> Json => _shared.Json;

    /// <summary>Adds the tables and the specification.</summary>
    public void AddInput(Command command, bool specificationNeeded = true, bool several = false)
    {
        Specification.Required = specificationNeeded;
        if (!several)
        {
            Specification.Validators.Add(result =>
            {
                if (result.Tokens.Count > 1)
                {
                    result.AddError("--spec: expected one specification; `regalia index compare` takes several.");
                }
            });
        }

        command.Add(Data);
        command.Add(Meta);
        command.Add(Specification);
    }

    public ReplicateRunOptions Run(ParseResult parsed, ProgressLine? progress) =>
        new() { DegreeOfParallelism = parsed.GetValue(Threads), Progress = progress is null ? null : progress.Report };
}
