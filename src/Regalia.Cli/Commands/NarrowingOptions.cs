using System.CommandLine;
using Regalia.Presentation.Incidents;

namespace Regalia.Cli.Commands;

/// <summary>Which records a list takes beside its filter: what the explorer of the dashboard lets one choose.</summary>
internal sealed class NarrowingOptions
{
    private readonly Option<string?> sector = new("--sector")
    {
        Description = "Take records with a victim of this sector, in the words of the source; or unknown.",
        HelpName = "TEXT",
    };

    private readonly Option<string?> sponsor = new("--sponsor")
    {
        Description =
            "Take records of which somebody says that this country is behind them, by alpha-3 code or as the source writes it; or no-country, nobody-named.",
        HelpName = "COUNTRY",
    };

    private readonly Option<string?> month = new("--month")
    {
        Description =
            "Take records of this month: 2019-03; 2019-unknown where the source gives no month, unknown where it gives no date.",
        HelpName = "MONTH",
    };

    /// <summary>The options by name.</summary>
    public string Names => sector.Name + ", " + sponsor.Name + " or " + month.Name;

    public void AddTo(Command command)
    {
        command.Options.Add(sector);
        command.Options.Add(sponsor);
        command.Options.Add(month);
    }

    public bool IsGiven(ParseResult parsed) =>
        parsed.GetValue(sector) is not null
        || parsed.GetValue(sponsor) is not null
        || parsed.GetValue(month) is not null;

    /// <summary>Reads them; records are looked at only if a sector or a country is asked for.</summary>
    /// <exception cref="CommandException">No record has what is asked for, or it is no month.</exception>
    public RecordNarrowing Read(ParseResult parsed, Func<RecordMarks> marks) =>
        new(
            parsed.GetValue(sector) is { } text ? Known(marks().FindSector(text), sector, text) : null,
            parsed.GetValue(sponsor) is { } country ? Known(marks().FindSponsor(country), sponsor, country) : null,
            parsed.GetValue(month) is { } word
                ? IncidentMonth.Parse(word)
                    ?? throw new CommandException(
                        ExitCodes.Usage,
                        $"{month.Name} \"{word}\": expected a month such as 2019-03, 2019-unknown or unknown."
                    )
                : null
        );

    private static string Known(string? found, Option<string?> option, string text) =>
        found
        ?? throw new CommandException(
            ExitCodes.Usage,
            $"{option.Name} \"{text}\": no record of the snapshot has it; write it as the source does, e.g. as `regalia incidents show` prints it."
        );
}
