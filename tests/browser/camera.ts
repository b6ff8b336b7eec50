/** A phone's camera before a printed sheet: the paper as print media lays it out, and a poor picture of its QR code. */
import { expect, type Browser, type Page } from '@playwright/test';
import decodeQR from 'qr/decode.js';

/** A3 across, in CSS pixels; three dots to each, about what an office printer does. */
const PAPER = { width: 1587, height: 1123 };
const DOTS = 3;
/** Of the picture: its side in pixels, and how much of it the QR code takes. */
const PICTURE = { side: 720, share: 0.45 };

/** @returns what the QR code on the sheet says, read off the picture by another program than the one that drew it. */
export async function scanSheet(browser: Browser, address: string): Promise<string> {
	const context = await browser.newContext({ viewport: PAPER, deviceScaleFactor: DOTS });
	try {
		const sheet = await context.newPage();
		await sheet.emulateMedia({ media: 'print', colorScheme: 'light' });
		await sheet.goto(address);
		const pixels = await photograph(await context.newPage(), await printAround(sheet));
		const image = { width: PICTURE.side, height: PICTURE.side, data: pixels };
		// The reader gives up after one frame of a film unless told; this machine may be slow.
		return decodeQR(image, { timeLimit: 10_000 });
	} finally {
		await context.close();
	}
}

/** The QR code and what is printed round it, as PNG. */
async function printAround(sheet: Page): Promise<string> {
	const box = await sheet.locator('.sheet .qr').boundingBox();
	expect(box, 'the sheet has no QR code').not.toBeNull();
	const { x = 0, y = 0, width = 0 } = box ?? {};
	const side = width / PICTURE.share;
	const corner = { x: Math.max(0, x - (side - width) / 2), y: Math.max(0, y - (side - width) / 2) };
	const clip = { ...corner, width: side, height: side };
	return (await sheet.screenshot({ clip, fullPage: true })).toString('base64');
}

/** By hand and in bad light: askew, blurred, grey, darker to one side, noisy, and packed as JPEG. */
async function photograph(darkroom: Page, png: string): Promise<Uint8ClampedArray> {
	const rgba = await darkroom.evaluate(take, { png, side: PICTURE.side });
	return new Uint8ClampedArray(Buffer.from(rgba, 'base64'));
}

/** Runs in the browser: it has the canvas. */
async function take({ png, side }: { png: string; side: number }): Promise<string> {
	const imageAt = async (url: string) => {
		const image = new Image();
		image.src = url;
		await image.decode();
		return image;
	};
	const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side });
	const brush = canvas.getContext('2d', { willReadFrequently: true })!;
	brush.fillStyle = '#8a8378';
	brush.fillRect(0, 0, side, side);
	brush.setTransform(0.93, 0.12, -0.09, 0.96, 36, -18);
	brush.filter = 'blur(0.9px) contrast(0.6) brightness(0.85)';
	brush.drawImage(await imageAt(`data:image/png;base64,${png}`), 0, 0, side, side);
	brush.resetTransform();
	brush.filter = 'none';
	const shade = brush.createLinearGradient(0, 0, side, side);
	shade.addColorStop(0, 'rgb(0 0 0 / 0)');
	shade.addColorStop(1, 'rgb(20 15 0 / 0.45)');
	brush.fillStyle = shade;
	brush.fillRect(0, 0, side, side);
	const noisy = brush.getImageData(0, 0, side, side);
	let seed = 1;
	noisy.data.forEach((value, at) => {
		seed = (seed * 16_807) % 2_147_483_647;
		if (at % 4 < 3) noisy.data[at] = value + (seed % 37) - 18;
	});
	brush.putImageData(noisy, 0, 0);
	brush.drawImage(await imageAt(canvas.toDataURL('image/jpeg', 0.6)), 0, 0);
	const { data } = brush.getImageData(0, 0, side, side);
	let text = '';
	for (let at = 0; at < data.length; at += 8192)
		text += String.fromCharCode(...data.subarray(at, at + 8192));
	return btoa(text);
}
