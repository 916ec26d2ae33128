namespace Regalia.Web.Tests.OwnFiles;

/// <summary>Files as their commands write them.</summary>
internal static class OwnFileText
{
    public const string Overlay = """
        overlay: 1
        country: VNM
        release: "2026.1"
        marking: AMBER
        answers: []
        sectors: []
        """;
}
