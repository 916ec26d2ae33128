namespace Regalia.Presentation.Charts.Metafiles;

/// <summary>Numbers of the records of an Enhanced Metafile that we write, after MS-EMF.</summary>
internal static class EmfRecord
{
    internal const int Header = 1;
    internal const int Polyline = 4;
    internal const int PolyPolygon = 8;
    internal const int EndOfFile = 14;
    internal const int SetBackgroundMode = 18;
    internal const int SetPolygonFillMode = 19;
    internal const int SetTextAlign = 22;
    internal const int SetTextColour = 24;
    internal const int MoveTo = 27;
    internal const int SelectObject = 37;
    internal const int CreatePen = 38;
    internal const int CreateBrush = 39;
    internal const int DeleteObject = 40;
    internal const int Ellipse = 42;
    internal const int Rectangle = 43;
    internal const int RoundRectangle = 44;
    internal const int LineTo = 54;
    internal const int CreateFont = 82;
    internal const int Text = 84;

    internal const int NullBrush = unchecked((int)0x80000005);
    internal const int NullPen = unchecked((int)0x80000008);
}
