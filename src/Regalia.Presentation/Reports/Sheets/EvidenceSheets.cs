using Regalia.Evidence;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Workbooks;

namespace Regalia.Presentation.Reports.Sheets;

/// <summary>The evidence and the licences of its sources as sheets.</summary>
internal static class EvidenceSheets
{
    internal static Sheet Evidence(ReportScope scope) =>
        SheetOf.Rows<EvidenceLine>(
            "Evidence",
            EvidenceLine.Of(scope),
            ("Indicator", 24, l => SheetCell.Text(l.Indicator.Id)),
            ("Name", 36, l => SheetCell.Text(l.Indicator.Name)),
            ("Read", 22, l => SheetCell.Text(l.Read)),
            ("Value", 16, l => l.IsWithheld || l.Number is null ? default : SheetCell.Number(l.Number)),
            ("Value in words", 26, l => SheetCell.Text(l.IsWithheld ? ReportFigures.Withheld : l.Value)),
            ("Date", 14, l => SheetCell.Text(l.Date ?? ReportFigures.Unknown)),
            ("Publisher", 30, l => SheetCell.Text(l.Source?.Publisher)),
            ("Source", 44, l => SheetCell.Text(l.Source?.Title ?? "none")),
            ("Edition", 20, l => SheetCell.Text(l.Source?.Edition)),
            ("Where in the source", 44, l => SheetCell.Text(l.Locator)),
            ("Source read on", 14, l => SheetCell.Day(l.Source?.Retrieved)),
            ("Status", 12, l => SheetCell.Text(l.Status.Length == 0 ? "not applicable" : l.Status)),
            ("Licence", 30, l => SheetCell.Text(l.Licence?.Name)),
            ("Address", 44, l => SheetCell.Text(l.Source?.Address))
        );

    internal static Sheet Licences(ReportScope scope) =>
        SheetOf.Rows<UsedSource>(
            "Licences",
            UsedSource.Of(scope.Bundle),
            ("Source", 24, u => SheetCell.Text(u.Source.Id)),
            ("Title", 44, u => SheetCell.Text(u.Source.Title)),
            ("Publisher", 30, u => SheetCell.Text(u.Source.Publisher)),
            ("Edition", 20, u => SheetCell.Text(u.Source.Edition ?? ReportFigures.Unknown)),
            ("Licence", 30, u => SheetCell.Text(u.Licence.Name)),
            ("Open", 8, u => SheetCell.Text(u.Licence.Open ? "yes" : "no")),
            ("Terms", 60, u => SheetCell.Text(u.Licence.Terms)),
            (
                "Licence read",
                12,
                u => SheetCell.Text(u.Source.LicenceStatus == VerificationStatus.Sourced ? "sourced" : "unverified")
            ),
            ("Used for", 44, u => SheetCell.Text(string.Join(", ", u.Uses))),
            ("Address", 44, u => SheetCell.Text(u.Source.Address))
        );
}
