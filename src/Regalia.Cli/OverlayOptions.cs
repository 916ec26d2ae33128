using System.CommandLine;
using Regalia.Assessment.Markings;

namespace Regalia.Cli;

/// <summary>Options that the commands on overlays share, so that they mean the same everywhere.</summary>
internal sealed class OverlayOptions
{
    public OverlayOptions()
    {
        SharedOptions.RefuseEmpty(PassphraseFile);
        SharedOptions.RefuseEmpty(File);
    }

    public Argument<string> File { get; } = new("FILE") { Description = "The overlay, encrypted or not." };

    public Option<string?> PassphraseFile { get; } =
        new("--passphrase-file")
        {
            Description =
                "File whose one line is the passphrase of encrypted overlays (default: " + Passphrase.Variable + ").",
            HelpName = "FILE",
        };

    public Option<TlpMarking?> Marking { get; } =
        MarkingOption.OrNone(
            "--marking",
            "The highest marking that the readers may see; content above it is refused (with --csv or --json: CLEAR)."
        );

    public Option<bool> Force { get; } = new("--force") { Description = "Overwrite what is there." };

    /// <summary>Refuses to show content to readers who may not see it; a table on the screen is for whoever asks.</summary>
    /// <exception cref="CommandException">The content is marked higher than the readers may see (5).</exception>
    public void RefuseAbove(ParseResult parsed, ReportFormats formats, string file, TlpMarking content)
    {
        TlpMarking? readers = parsed.GetValue(Marking) ?? (formats.IsExport(parsed) ? TlpMarking.Clear : null);
        if (content > readers)
        {
            throw new CommandException(
                ExitCodes.Refused,
                $"{file}: its content goes up to {content.Label()}, above {readers.Value.Label()}, the highest that the readers may see: nothing was written\n"
                    + $"  --marking {content.Word()}, if all of them may see that much"
            );
        }
    }

    /// <summary>An option for the file or folder to write.</summary>
    public static Option<string?> Out(string description, string helpName, bool required)
    {
        Option<string?> option = new("--out")
        {
            Description = description,
            HelpName = helpName,
            Required = required,
        };
        SharedOptions.RefuseEmpty(option);
        return option;
    }

    /// <summary>Refuses a word that is no marking of TLP 2.0; an empty one passes where it clears.</summary>
    public static void RefuseUnknownMarking(Option<string?> marking, bool mayBeEmpty) =>
        marking.Validators.Add(result =>
        {
            if (
                result.Tokens is [{ Value: var word }]
                && !TlpMarkings.TryParse(word, out _)
                && !(mayBeEmpty && word.Length == 0)
            )
            {
                result.AddError($"{marking.Name} \"{word}\": expected one of {TlpMarkings.Words}.");
            }
        });
}
