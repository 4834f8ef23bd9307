import type { FastifyReply, FastifyRequest } from 'fastify';
import { SESSION_COOKIE } from '#kernel/http/public.ts';
import type { StaffHouse } from './staff-house.ts';

const terms = (house: StaffHouse) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: house.https }) as const;

/** Hands the token to the browser: out of reach of scripts, gone when the browser closes. */
export const giveSession = (house: StaffHouse, reply: FastifyReply, token: string): void => {
  reply.setCookie(SESSION_COOKIE, token, terms(house));
};

/** Takes the token back from the browser. */
export const takeSession = (house: StaffHouse, reply: FastifyReply): void => {
  reply.clearCookie(SESSION_COOKIE, terms(house));
};

/** The token a browser sent; null without one. */
export const sentToken = (request: FastifyRequest): string | null =>
  request.cookies[SESSION_COOKIE] ?? null;
