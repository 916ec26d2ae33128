using System.Globalization;
using Regalia.Construction;
using Regalia.Evidence.Faults;
using Regalia.Indices;

namespace Regalia.Cli;

/// <summary>Finds what a word on the command line means in the tables of an index.</summary>
internal static class IndexSearch
{
    private const int MostListed = 80;

    /// <summary>The unit of a code, in any case, or of a name; in a panel at a time, the latest unless given.</summary>
    /// <exception cref="CommandException">There is no such unit, or not at this time (3); says which may have been
    /// meant.</exception>
    public static IndexUnit Unit(IndexInput input, string word, int? time)
    {
        IndexUnit[] all = [.. input.Data.Units];
        IndexUnit[] found = Array.FindAll(all, u => string.Equals(u.Code, word, StringComparison.Ordinal));
        if (found.Length == 0)
        {
            IndexUnit[] alike = Array.FindAll(
                all,
                u =>
                    string.Equals(u.Code, word, StringComparison.OrdinalIgnoreCase)
                    || string.Equals(u.Name, word, StringComparison.OrdinalIgnoreCase)
            );
            string[] codes = [.. alike.Select(u => u.Code).Distinct(StringComparer.Ordinal)];
            found = codes.Length == 1 ? alike : throw NoUnit(input, word, all);
        }

        if (!input.Data.Indicators.IsPanel)
        {
            return time is null
                ? found[0]
                : throw new CommandException(
                    ExitCodes.Usage,
                    $"--time: {input.DataFile.Name} is no panel; leave --time out"
                );
        }

        int[] times = [.. found.Select(u => u.Time).OfType<int>().Order()];
        int at = time ?? times[^1];
        return found.FirstOrDefault(u => u.Time == at)
            ?? throw new CommandException(
                ExitCodes.NotFound,
                string.Create(CultureInfo.InvariantCulture, $"--time {at}: {found[0].Code} has ")
                    + string.Join(' ', times.Select(t => t.ToString(CultureInfo.InvariantCulture)))
            );
    }

    /// <summary>A code that must be among some.</summary>
    /// <exception cref="CommandException">It is not (3); says which may have been meant.</exception>
    public static string Code(string option, string word, IReadOnlyCollection<string> codes, string what)
    {
        if (codes.Contains(word, StringComparer.Ordinal))
        {
            return word;
        }

        string? near = Spelling.Nearest(word, codes);
        throw new CommandException(
            ExitCodes.NotFound,
            $"{option} \"{word}\": expected {what}"
                + (near is null ? List("; there are", codes) : $"; did you mean \"{near}\"?")
        );
    }

    private static CommandException NoUnit(IndexInput input, string word, IndexUnit[] all)
    {
        string[] codes = [.. all.Select(u => u.Code).Distinct(StringComparer.Ordinal)];
        string? near = Spelling.Nearest(word, codes);
        near ??= Spelling.Nearest(word, all.Select(u => u.Name)) is string name
            ? Array.Find(all, u => string.Equals(u.Name, name, StringComparison.Ordinal))!.Code
            : null;
        return new(
            ExitCodes.NotFound,
            $"\"{word}\": {input.DataFile.Name} has no such unit"
                + (near is null ? List("; it has", codes) : $"; did you mean \"{near}\"?")
        );
    }

    private static string List(string begin, IReadOnlyCollection<string> codes) =>
        codes.Count > MostListed ? "" : begin + " " + string.Join(' ', codes);
}
