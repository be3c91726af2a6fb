namespace Warraq.Import.Pages;
public static class PageReader { public static PageReading Read(byte[] bytes, string? fileName = null, string? charsetHint = null, Uri? address = null) => new() { Refusal = bytes.Length + (fileName ?? charsetHint ?? address?.ToString()) }; }
