using System.Globalization;
using System.Text;
using QRCoder;

namespace Warraq.Newsroom.Account;

/// <summary>The picture from which an authenticator reads its key; an SVG without style, as the policy wants it.</summary>
static class QrPicture
{
    public static string Of(string paper, string email, string key)
    {
        // The format that Google's authenticator began and all others read.
        var address = string.Create(CultureInfo.InvariantCulture, $"otpauth://totp/{Uri.EscapeDataString(paper)}:{Uri.EscapeDataString(email)}?secret={key}&issuer={Uri.EscapeDataString(paper)}&digits=6");
        using var code = new QRCodeGenerator().CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        // The matrix brings its own quiet zone of four, as the standard asks.
        var (size, path) = (code.ModuleMatrix.Count, new StringBuilder());
        for (var y = 0; y < size; y++)
            for (var x = 0; x < size; x++)
                if (code.ModuleMatrix[y][x]) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return string.Create(CultureInfo.InvariantCulture, $"<svg class=\"qr\" viewBox=\"0 0 {size} {size}\" aria-hidden=\"true\"><rect width=\"{size}\" height=\"{size}\" fill=\"#fff\"/><path d=\"{path}\" fill=\"#000\"/></svg>");
    }
}
