using System.Collections.Immutable;
using Regalia.Assessment.Markings;
using Regalia.Evidence.Faults;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Views;

namespace Regalia.Web.OwnFiles;

/// <summary>What the pages of own files say beside the files' own views.</summary>
internal static class OwnFilePages
{
    /// <summary>Forms in which a file's view can be had.</summary>
    public static ImmutableArray<string> Suffixes { get; } = ["csv", "json", "md"];

    /// <summary>Address of a file's page.</summary>
    public static PageAddress Address(OpenFile file) => new(PageAddress.OwnFiles.Path + "w/" + file.Id + "/");

    /// <summary>The list of open files, with a form to open one.</summary>
    /// <param name="files">What is open.</param>
    public static Publication List(ImmutableArray<OpenFile> files) =>
        new(
            "Your own files",
            "An overlay or a plan that is opened here stays on this machine: it is held in memory, written nowhere, sent nowhere, and "
                + "gone when it is closed or the program ends.",
            [
                files.IsEmpty
                    ? new Note(
                        NoteKind.Empty,
                        (Prose)"No file is open. Open one below, or start with "
                            + Prose.Code("regalia serve FILE")
                            + ". "
                            + Prose.Code("regalia overlay new VNM")
                            + " and "
                            + Prose.Code("regalia plan new VNM")
                            + " make one."
                    )
                    : new BulletList([.. files.Select(Line)]),
                Form,
            ]
        )
        {
            Kicker = "On this machine only",
            Marking = files.Select(file => file.File.Marking).DefaultIfEmpty(TlpMarking.Clear).Max(),
        };

    /// <summary>A file's view, with the ways to take it along and to close it.</summary>
    public static Publication Of(OpenFile file, View view)
    {
        string marking = view.Page.Marking.Word();
        return view.Page with
        {
            Blocks =
            [
                .. view.Page.Blocks,
                new Section(
                    "own-file",
                    "This file",
                    [
                        new Paragraph(
                            (Prose)(file.File.Name + ", " + file.File.Kind + ". As data, for readers who may see ")
                                + view.Page.Marking.Label()
                                + ": "
                                + Prose.Join(
                                    ", ",
                                    Suffixes.Select(suffix =>
                                        Prose.To(suffix.ToUpperInvariant(), Data(file, suffix).With("marking", marking))
                                    )
                                )
                                + ". "
                                + Prose.To("All open files", PageAddress.OwnFiles)
                        ),
                        new Controls(
                            "close",
                            "Close this file",
                            new PageAddress(Address(file).Path + "close"),
                            [],
                            "Close"
                        )
                        {
                            IsPost = true,
                        },
                    ]
                ),
            ],
        };
    }

    /// <summary>What is wrong with a file, as its reader says it.</summary>
    public static Publication Refused(string name, ImmutableArray<Fault> faults) =>
        new(
            "This file was not opened",
            faults.Length == 1
                ? name + " has a fault. Nothing of it was kept."
                : name
                    + " has "
                    + faults.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)
                    + " faults. Nothing of it was kept.",
            [
                new Section("faults", "What is wrong", [new BulletList([.. faults.Select(f => (Prose)f.ToString())])]),
                new Paragraph(Prose.To("Back to the open files", PageAddress.OwnFiles)),
            ]
        )
        {
            Kicker = "On this machine only",
        };

    private static Controls Form { get; } =
        new(
            "open",
            "Open a file",
            new PageAddress(PageAddress.OwnFiles.Path + "open"),
            [
                new FileField("file", "Overlay or plan", ".yaml,.yml")
                {
                    Hint = "A YAML file of up to 1 MB, as the commands of overlays and plans write it; not encrypted.",
                },
            ],
            "Open"
        )
        {
            IsPost = true,
        };

    private static PageAddress Data(OpenFile file, string suffix) => new(Address(file).Path + "data." + suffix);

    private static Prose Line(OpenFile file) =>
        Prose.To(file.File.Name, Address(file)) + (", " + file.File.Kind + ", " + file.File.Marking.Label());
}
