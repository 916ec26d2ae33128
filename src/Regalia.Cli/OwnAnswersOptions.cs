using System.CommandLine;
using System.Globalization;
using Regalia.Assessment.Checklists;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Overlays;
using Regalia.Evidence;

namespace Regalia.Cli;

/// <summary>Options with which a command takes in an agency's own answers, and what may leave the machine of them.</summary>
internal sealed class OwnAnswersOptions
{
    private readonly Option<string?> _overlay = new("--overlay")
    {
        Description = "Own answers of one country (see `regalia overlay new`), shown beside the public scores.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _passphraseFile = new("--passphrase-file")
    {
        Description = "File with the passphrase of an encrypted overlay (else REGALIA_PASSPHRASE).",
        HelpName = "FILE",
    };

    private readonly Option<TlpMarking?> _marking = MarkingOption.OrNone(
        "--marking",
        "With --overlay: the highest marking that the readers may see; content above it is refused (files, --csv, --json: CLEAR)."
    );

    private readonly Option<TlpMarking?> _maxMarking = MarkingOption.OrNone(
        "--max-marking",
        "With --overlay: leave out answers above this marking, of the own scores as well."
    );

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="markedItself">Whether what it writes carries a marking of its own, which is then no question of readers.</param>
    public void AddTo(Command command, bool markedItself = false)
    {
        Option[] dependent = markedItself ? [_passphraseFile, _maxMarking] : [_passphraseFile, _marking, _maxMarking];
        SharedOptions.RefuseEmpty(_overlay);
        SharedOptions.RefuseEmpty(_passphraseFile);
        command.Add(_overlay);
        foreach (Option option in dependent)
        {
            command.Add(option);
        }
        command.Validators.Add(result =>
        {
            foreach (Option option in dependent)
            {
                if (result.GetResult(option) is not null && result.GetResult(_overlay) is null)
                {
                    result.AddError($"{option.Name}: needs --overlay FILE.");
                }
            }
        });
    }

    /// <summary>Reads the overlay that was named; null where none was.</summary>
    /// <param name="session">The outside world.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="loaded">The release.</param>
    /// <param name="named">The countries named; the overlay's or none.</param>
    /// <param name="toFolder">Whether it is to be written for others: files, CSV or JSON, not a table on the screen.</param>
    /// <exception cref="CommandException">
    /// The overlay cannot be read, another country was named (2), or its content is marked higher than the readers (5).
    /// </exception>
    public (OverlayExtract Extract, Checklist Checklist)? Load(
        Session session,
        ParseResult parsed,
        LoadedRelease loaded,
        IReadOnlyList<Country> named,
        bool toFolder
    )
    {
        if (parsed.GetValue(_overlay) is not { } file)
        {
            return null;
        }
        var read = LoadedOverlay.Load(session, file, parsed.GetValue(_passphraseFile), loaded);
        string country = read.Overlay.Country.ToString();
        if (named.FirstOrDefault(c => c.Code != read.Overlay.Country) is { } other)
        {
            throw new CommandException(
                ExitCodes.Usage,
                $"{other.Code}: {file} is the overlay of {country}; name {country} alone, or no country"
            );
        }
        var extract = OverlayExtract.Of(read.Overlay, parsed.GetValue(_maxMarking));
        TlpMarking? readers = parsed.GetValue(_marking) ?? (toFolder ? TlpMarking.Clear : null);
        return extract.Marking > readers ? throw Refused(file, extract, readers.Value) : (extract, read.Checklist);
    }

    /// <summary>Assesses the country with and without the overlay.</summary>
    public static OverlayAssessment Assess(
        Session session,
        SharedOptions options,
        ParseResult parsed,
        LoadedRelease loaded,
        (OverlayExtract Extract, Checklist Checklist) asked
    ) =>
        OverlayAssessment.Assess(
            loaded.Release,
            loaded.Framework,
            asked.Checklist,
            asked.Extract,
            options.Assessment(parsed),
            session.Cancellation
        );

    // Says how much is marked how, and nothing of what it is.
    private static CommandException Refused(string file, OverlayExtract extract, TlpMarking readers) =>
        new(
            ExitCodes.Refused,
            $"{file}: its content goes up to {extract.Marking.Label()} ({Carrying(extract)}), above {readers.Label()}, the highest that the readers may see: nothing was written\n"
                + $"  either --marking {extract.Marking.Word()}, if all of them may see that much, or --max-marking {readers.Word()}, to leave out what is above"
        );

    private static string Carrying(OverlayExtract extract)
    {
        string[] parts =
        [
            .. new[] { (extract.AnswersCarrying, "answer"), (extract.SectorsCarrying, "sector") }
                .Where(part => part.Item1 > 0)
                .Select(part =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{part.Item1} {part.Item2}{(part.Item1 == 1 ? "" : "s")}"
                    )
                ),
        ];
        return parts.Length == 0 ? "the overlay itself" : string.Join(" and ", parts);
    }
}
