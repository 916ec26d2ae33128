using System.CommandLine;
using Regalia.Assessment.Guardrails;

namespace Regalia.Cli.Commands;

/// <summary>Options that the commands of <c>regalia norm</c> share.</summary>
internal sealed class NormOptions
{
    private readonly SharedOptions _shared = new();
    private readonly ReportFormats _formats;

    public NormOptions() => _formats = new ReportFormats(_shared.Json);

    /// <summary>The ways to write the answer.</summary>
    public ReportFormats Formats => _formats;

    public void AddTo(Command command)
    {
        _shared.AddRelease(command);
        command.Add(_shared.VerifiedOnly);
        _formats.AddTo(command);
    }

    public LoadedRelease Load(Session session, ParseResult parsed) => LoadedRelease.Load(session, _shared, parsed);

    public bool VerifiedOnly(ParseResult parsed) => parsed.GetValue(_shared.VerifiedOnly);

    public GuardrailEvidence Evidence(LoadedRelease loaded, ParseResult parsed) =>
        GuardrailEvidence.Of(loaded.Release, VerifiedOnly(parsed));

    /// <summary>An option that takes one of a few words, or several.</summary>
    public static Option<string[]> Words(string name, string description, string form, params string[] words)
    {
        Option<string[]> option = new(name)
        {
            Description = description,
            HelpName = form,
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
        };
        if (words.Length > 0)
        {
            option.CompletionSources.Add(words);
            option.Validators.Add(result =>
            {
                foreach (string word in result.Tokens.Select(t => t.Value).Except(words, StringComparer.Ordinal))
                {
                    result.AddError($"{name} \"{word}\": expected {string.Join(", ", words)}.");
                }
            });
        }
        return option;
    }
}
