using System.CommandLine;
using System.Text;
using Regalia.Assessment.Checklists;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Overlays;
using Regalia.Evidence;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia overlay new</c>: an empty overlay to fill in.</summary>
internal static class OverlayNewCommand
{
    public static Command Create(Session session)
    {
        SharedOptions shared = new();
        OverlayOptions options = new();
        Argument<string> country = new("ISO3") { Description = "The country." };
        Option<string?> file = OverlayOptions.Out(
            "File to write (default: overlay-ISO3.yaml here).",
            "FILE",
            required: false
        );
        Option<string?> marking = new("--marking")
        {
            Description = "Marking of what gets none of its own: " + TlpMarkings.Words + " (default: AMBER).",
            HelpName = "TLP",
        };
        OverlayOptions.RefuseUnknownMarking(marking, mayBeEmpty: false);
        Option<string?> agency = new("--agency") { Description = "Who answers.", HelpName = "NAME" };
        Command command = new(
            "new",
            "Write an empty overlay: every question of the checklist with its help, what counts as evidence, the answers allowed\n"
                + "and the public answer. Nothing has to be answered.\n\n"
                + "Example: regalia overlay new VNM --marking AMBER+STRICT"
        )
        {
            country,
            file,
            marking,
            agency,
            options.Force,
        };
        shared.AddRelease(command);
        command.SetAction(parsed =>
        {
            LoadedRelease loaded = LoadedRelease.Load(session, shared, parsed);
            Country answered = loaded.Country(parsed.GetValue(country)!);
            string path = parsed.GetValue(file) ?? "overlay-" + answered.Code + ".yaml";
            UserFile.RefuseTaken(path, parsed.GetValue(options.Force));
            Checklist checklist = LoadedChecklist.Load(loaded, path: null).Checklist;
            TlpMarking standard = TlpMarkings.TryParse(parsed.GetValue(marking), out TlpMarking chosen)
                ? chosen
                : TlpMarking.Amber;
            string text = OverlayTemplate.Write(answered, loaded.Release, checklist, standard, parsed.GetValue(agency));
            OverlayFile.Write(path, Encoding.UTF8.GetBytes(text));
            session.Out.WriteLine("Written: " + path);
            session.Out.WriteLine("Fill it in, then: regalia overlay check " + path);
            return ExitCodes.Done;
        });
        return command;
    }
}
