using Regalia.Assessment.Guardrails;
using Regalia.Evidence;
using Regalia.Evidence.Faults;

namespace Regalia.Cli.Commands;

/// <summary>Finds what a word of <c>regalia norm</c> means in a release.</summary>
internal static class NormSearch
{
    /// <summary>A norm, instrument or statement by its id, in any case.</summary>
    /// <exception cref="CommandException">There is none (3); says which may have been meant.</exception>
    public static Guardrail Guardrail(LoadedRelease loaded, string word)
    {
        var catalogue = GuardrailCatalogue.Of(loaded.Release);
        return catalogue.Find(word)
            ?? throw NotFound(loaded, word, "norm or instrument", catalogue.Entries.Select(e => e.Id));
    }

    /// <summary>An instrument or statement by its id, in any case.</summary>
    /// <exception cref="CommandException">There is none (3); says which may have been meant.</exception>
    public static Instrument Instrument(LoadedRelease loaded, string word) =>
        loaded.Release.Instruments.FirstOrDefault(i => string.Equals(i.Id, word, StringComparison.OrdinalIgnoreCase))
        ?? throw NotFound(loaded, word, "instrument", loaded.Release.Instruments.Select(i => i.Id));

    /// <summary>A type of instrument as the release words it.</summary>
    /// <exception cref="CommandException">There is none (3); says which there are.</exception>
    public static string Type(LoadedRelease loaded, string word)
    {
        string[] types =
        [
            .. loaded
                .Release.Instruments.Select(i => i.Type)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
        return Array.Find(types, t => string.Equals(t, word, StringComparison.OrdinalIgnoreCase))
            ?? throw new CommandException(
                ExitCodes.NotFound,
                $"--type \"{word}\": release {loaded.Release.Version} has no such type"
                    + (Spelling.Nearest(word, types) is { } near ? $"; did you mean \"{near}\"? " : ". ")
                    + "It has "
                    + string.Join(", ", types)
                    + "."
            );
    }

    /// <summary>A country or group that may have a position: assessed or only referred to.</summary>
    /// <exception cref="CommandException">There is none (3); says which may have been meant.</exception>
    public static PositionHolder Holder(LoadedRelease loaded, GuardrailEvidence evidence, string word)
    {
        if (Outside(evidence, word) is { } outside)
        {
            return outside;
        }

        string code = loaded.Country(word).Code.ToString();
        return evidence.Holders.First(h => string.Equals(h.Code, code, StringComparison.Ordinal));
    }

    /// <summary>A country that the release assesses.</summary>
    /// <exception cref="CommandException">There is none (3); says which may have been meant.</exception>
    public static PositionHolder Assessed(LoadedRelease loaded, GuardrailEvidence evidence, string word) =>
        Outside(evidence, word) is { } outside
            ? throw new CommandException(
                ExitCodes.NotFound,
                $"\"{word}\": release {loaded.Release.Version} does not assess {outside.Name}; where it stands: "
                    + $"`regalia norm timeline {outside.Code}`."
            )
            : Holder(loaded, evidence, word);

    private static PositionHolder? Outside(GuardrailEvidence evidence, string word) =>
        evidence.Holders.FirstOrDefault(h =>
            !h.IsAssessed
            && (
                string.Equals(h.Code, word, StringComparison.OrdinalIgnoreCase)
                || string.Equals(h.Name, word, StringComparison.OrdinalIgnoreCase)
            )
        );

    private static CommandException NotFound(LoadedRelease loaded, string word, string what, IEnumerable<string> ids)
    {
        string[] all = [.. ids];
        string? near =
            Spelling.Nearest(word, all)
            ?? all.Where(id => word.Length > 2 && id.Contains(word, StringComparison.OrdinalIgnoreCase))
                .OrderBy(id => id.Length)
                .ThenBy(id => id, StringComparer.Ordinal)
                .FirstOrDefault();
        return new(
            ExitCodes.NotFound,
            $"\"{word}\": release {loaded.Release.Version} has no such {what}"
                + (near is null ? ". " : $"; did you mean {near}? ")
                + "`regalia norm list` lists them all."
        );
    }
}
